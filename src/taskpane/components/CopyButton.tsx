import { Button } from '@fluentui/react-components';
import { CheckmarkRegular, CopyRegular } from '@fluentui/react-icons';
import { useState, type RefObject } from 'react';
import type { LocalText } from '../../core/text/text';
import { useSay } from './usePane';

const words = {
  copy: { 'zh-CN': '复制文字', en: 'Copy the text' },
  copied: { 'zh-CN': '已复制', en: 'Copied' },
  byHand: { 'zh-CN': '已选中，请按 Ctrl+C', en: 'Selected: press Ctrl+C' },
} satisfies Record<string, LocalText>;

/**
 * Copies a box's text. Where the browser refuses the clipboard (Excel on the web does, inside its frame), the text is
 * selected and the person is told to press the keys.
 */
export function CopyButton({ box }: { readonly box: RefObject<HTMLTextAreaElement | null> }) {
  const say = useSay();
  const [state, setState] = useState<keyof typeof words>('copy');
  const copy = async (): Promise<void> => {
    const text = box.current?.value ?? '';
    box.current?.focus();
    box.current?.select();
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
    } catch (error) {
      if (!(error instanceof DOMException || error instanceof TypeError)) throw error;
      setState('byHand');
    }
  };
  return (
    <Button
      icon={state === 'copied' ? <CheckmarkRegular /> : <CopyRegular />}
      onClick={() => void copy()}
      aria-live="polite"
    >
      {say(words[state])}
    </Button>
  );
}
