import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { orderedRules, rules } from '../../src/core/rules/registry';
import { runExample } from '../../src/core/rules/runExample';
import { rulesPage } from '../../src/tools/rulesDoc';

const root = join(__dirname, '../..');
const folder = join(root, 'src/core/rules');
const ids = rules.map((rule) => rule.meta.id);

describe('the rule registry', () => {
  it('holds exactly the rules that have a folder', () => {
    const folders = readdirSync(folder).filter((name) => statSync(join(folder, name)).isDirectory());
    expect(ids).toEqual(folders.sort());
  });

  it('refuses two rules of one id', () => {
    const [rule] = rules;
    expect(() => orderedRules(rule ? [rule, rule] : [])).toThrow('two rules');
  });

  it('matches docs/rules.md (npx tsx src/tools/rulesDoc.ts writes it)', () => {
    expect(readFileSync(join(root, 'docs/rules.md'), 'utf8')).toBe(rulesPage());
  });

  describe.each(rules.map((rule) => [rule.meta.id, rule] as const))('%s', (id, rule) => {
    const { meta } = rule;

    it('has its test beside it', () => {
      expect(existsSync(join(folder, id, `${id}.test.ts`))).toBe(true);
    });

    it('speaks both languages and names the cell', () => {
      for (const words of [
        meta.title,
        meta.description,
        ...Object.values(meta.messages),
        ...meta.examples.map((example) => example.title),
      ]) {
        expect(words['zh-CN']).toMatch(/\p{Script=Han}/u);
        expect(words.en).toMatch(/[a-z]/);
      }
      for (const message of Object.values(meta.messages)) {
        for (const words of Object.values(message)) expect(words).toMatch(/^\{sheet\}!\{cell\}[：:]/);
        // Each language fills the same places, apart from words that differ by language (…Zh, …En).
        const places = (words: string): string[] =>
          [...new Set([...words.matchAll(/\{(\w+?)(?:Zh|En)?\}/g)].map((match) => match[1] ?? ''))].sort();
        expect(places(message['zh-CN']).filter((place) => place !== 'province')).toEqual(places(message.en));
      }
      expect(meta.reference).not.toBe('');
    });

    it('has three true examples, some passing, some failing', () => {
      expect(meta.examples.length).toBeGreaterThanOrEqual(3);
      expect(meta.examples.some((example) => example.finds.length === 0)).toBe(true);
      expect(meta.examples.some((example) => example.finds.length > 0)).toBe(true);
      for (const example of meta.examples) expect(runExample(rule, example)).toEqual(example.finds);
    });
  });
});
