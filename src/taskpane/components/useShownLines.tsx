import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { LocalText } from '../../core/text/text';
import { useSay } from './usePane';

const label: LocalText = {
  'zh-CN': '再显示 {count} 条（共 {all} 条）',
  en: 'Show {count} more (of {all})',
};

/** Lists longer than this are shown piece by piece: a pane must stay quick with thousands of lines. */
const piece = 30;

/** The first lines of a long list, and the button for the next; no line is ever out of reach. */
export function useShownLines<Item>(items: readonly Item[]): {
  readonly shown: readonly Item[];
  readonly more: React.ReactNode;
} {
  const say = useSay();
  const [count, setCount] = useState(piece);
  const left = items.length - count;
  return {
    shown: items.slice(0, count),
    more:
      left > 0 ? (
        <div>
          <Button size="small" onClick={() => setCount(count + piece)}>
            {say(label, { count: Math.min(piece, left), all: items.length })}
          </Button>
        </div>
      ) : null,
  };
}
