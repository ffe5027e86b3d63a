/** Makes two lists and, when asked for, compares them. `node matchChild.ts LEFT RIGHT make|match` */
import { nameEvidence } from '../../app/nameEvidence';
import { matchRecords } from '../../core/match/match';
import { plantLists } from '../accuracy/match/plantLists';

const [left = '0', right = '0', what] = process.argv.slice(2);
const names = await nameEvidence();
const lists = plantLists(
  { left: Number(left), right: Number(right), shared: 0.9 },
  { left: 'school', right: 'village' },
  7,
);
if (what === 'match')
  console.log(matchRecords(lists.left.records, lists.right.records, { names }).matches.length);
