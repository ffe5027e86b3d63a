import { contentKey } from './contentKey';

describe('contentKey', () => {
  const number = '532623201402021036';

  it.each([
    `'${number}`,
    `''${number}`,
    ` ‘${number}’ `,
    `532623 2014 0202 1036`,
    '５３２６２３２０１４０２０２１０３６',
  ])('%s is the number it stands for, as the fix will write it', (text) => {
    expect(contentKey(text, 'idNumber')).toBe(contentKey(number, 'idNumber'));
  });

  it('a digit more or less is another content', () => {
    expect(contentKey(`'${number}1`, 'idNumber')).not.toBe(contentKey(number, 'idNumber'));
    expect(contentKey(`'${number.slice(1)}`, 'idNumber')).not.toBe(contentKey(number, 'idNumber'));
  });
});
