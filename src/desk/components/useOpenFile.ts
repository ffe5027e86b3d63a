import { useCallback, useRef } from 'react';
import { useDesk } from './useDesk';

/** The file picker: the hidden input to place, and what opens it. */
export function useOpenFile(): {
  readonly input: React.RefObject<HTMLInputElement | null>;
  readonly pick: () => void;
  readonly chosen: (files: FileList | null) => void;
} {
  const { desk } = useDesk();
  const input = useRef<HTMLInputElement>(null);
  const pick = useCallback(() => {
    if (!input.current) return;
    // The same file chosen twice must open twice.
    input.current.value = '';
    input.current.click();
  }, []);
  const chosen = useCallback(
    (files: FileList | null) => {
      const file = files?.[0];
      if (file) void desk.open({ name: file.name, size: file.size, bytes: () => file.arrayBuffer() });
    },
    [desk],
  );
  return { input, pick, chosen };
}
