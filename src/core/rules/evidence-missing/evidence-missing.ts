import { dropoutStates } from '../../dropout/dropoutStates';
import { recordedState } from '../../dropout/recordedState';
import { rowEvidence } from '../../dropout/evidence';
import type { Rule } from '../rule';

export const evidenceMissing: Rule = {
  meta: {
    id: 'evidence-missing',
    severity: 'warning',
    scope: 'row',
    kinds: ['dropoutLedger', 'villageLedger'],
    needs: [['evidence']],
    title: { 'zh-CN': '没有佐证材料', en: 'No evidence' },
    description: {
      'zh-CN':
        '写明异地就读、休学、送教上门、死亡、出国等不属于辍学的情形，要有佐证材料才算数；取证率 = 已取证人数 ÷ 应取证人数。这一行没有写佐证材料。请取证后写明材料名称。',
      en: 'A situation that is no drop-out (studies elsewhere, on leave, taught at home, died, abroad …) counts with papers only. This row names none. Get them and write their name.',
    },
    messages: {
      missing: {
        'zh-CN': '{sheet}!{cell}：{name}写着“{word}”，没有佐证材料。请补：{papers}。',
        en: '{sheet}!{cell}: “{word}” is written of {name}, but no evidence. Usual papers: {papers}.',
      },
    },
    reference: '国办发〔2017〕72号（控辍保学，一人一案）；各县控辍保学取证要求',
    examples: [
      {
        title: { 'zh-CN': '有在读证明，通过', en: 'papers are there' },
        kind: 'dropoutLedger',
        cells: [{ name: '李明', dropoutState: '异地就读', evidence: '在读证明' }],
        finds: [],
      },
      {
        title: { 'zh-CN': '异地就读没有材料', en: 'studies elsewhere, no papers' },
        kind: 'dropoutLedger',
        cells: [{ name: '李明', dropoutState: '异地就读', evidence: null }],
        finds: ['missing'],
      },
      {
        title: {
          'zh-CN': '边界：疑似辍学要劝返，不要证明',
          en: 'boundary: a suspected case needs no papers',
        },
        kind: 'dropoutLedger',
        cells: [{ name: '李明', dropoutState: '疑似辍学', evidence: null }],
        finds: [],
      },
    ],
  },
  check({ ledgers, report }) {
    for (const view of ledgers) {
      for (const row of view.ledger.rows) {
        if (rowEvidence(view, row) !== false) continue;
        const said = recordedState(view, row);
        if (!said || said.says === 'attends' || said.says === 'away' || said.says === 'unread') continue;
        const papers = dropoutStates[said.says].evidence?.papers;
        if (papers === undefined) continue;
        const name = view.text(row, 'name') || '学生';
        report({
          messageId: 'missing',
          at: view.place(row, 'evidence'),
          data: { name, word: said.word, papers },
        });
      }
    }
  },
};
