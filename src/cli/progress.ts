import { say } from '../core/text/text';
import type { WorkControl } from '../workbook/port';
import type { Choices } from './choices';
import type { Io } from './io';
import { words } from './words';

export interface Progress {
  readonly control: WorkControl;
  show(text: string): void;
}

/** A progress line on a terminal, nothing elsewhere. */
export function progressOf({ quiet, language }: Pick<Choices, 'quiet' | 'language'>, io: Io): Progress {
  const draw = quiet ? undefined : io.progress;
  if (!draw) return { control: {}, show: () => undefined };
  let last = -1;
  return {
    control: {
      progress: (done, total) => {
        const percent = total > 0 ? Math.floor((done / total) * 100) : 0;
        if (percent === last) return;
        last = percent;
        draw(say(words.reading, language, { percent }));
      },
    },
    show: (text) => {
      draw(text);
    },
  };
}
