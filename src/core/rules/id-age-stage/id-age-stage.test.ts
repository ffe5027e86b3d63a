import { testRule } from '../../../../test/support/testRule';
import { idAgeStage } from './id-age-stage';

testRule(idAgeStage, {
  accept: [
    {
      description: 'ten years old in primary school',
      cells: [{ idNumber: '532623201405120013', stage: '小学' }],
    },
    {
      description: 'late starters and repeaters',
      cells: [
        { idNumber: '532623200909010018', stage: '小学' },
        { idNumber: '532623200803150053', stage: '初中' },
      ],
    },
    {
      description: 'a spring term belongs to the school year before',
      term: '2019-spring',
      cells: [{ idNumber: '532623200803150053', stage: '小学' }],
    },
    {
      description: 'a stage nobody knows, or none',
      cells: [
        { idNumber: '532623198506102311', stage: null },
        { idNumber: '532623198506102311', stage: '成人' },
      ],
    },
    {
      description: 'a research student of 65 years',
      cells: [{ idNumber: '532623195906102317', stage: '研究生' }],
    },
    {
      description: 'a number that is wrong in itself',
      cells: [{ idNumber: '532623198506102312', stage: '小学' }],
    },
  ],
  reject: [
    {
      description: 'a research student of 66 years',
      cells: [{ idNumber: '53262319580610231X', stage: '研究生' }],
      finds: [{ messageId: 'old' }],
    },
    {
      description: 'a parent’s number',
      cells: [{ idNumber: '532623198506102311', stage: '小学' }],
      finds: [{ messageId: 'old', cell: 'A2', cells: ['A2', 'B2'], severity: 'warning' }],
    },
    {
      description: 'six years old in senior high school',
      cells: [{ idNumber: '532623201807010028', stage: '高中' }],
      finds: [{ messageId: 'young' }],
    },
    {
      description: 'the ledger’s own term decides',
      term: '2030-autumn',
      cells: [{ idNumber: '532623201405120013', stage: '小学' }],
      finds: [{ messageId: 'old' }],
    },
  ],
});
