import { Text } from '@fluentui/react-components';
import type { Preview } from '../../app/service';
import { visibleText } from '../text/visibleText';
import { DataTable } from './DataTable';
import { useSay } from './usePane';

/** The person's own cells that would change. */
export function PreviewCells({ preview }: { readonly preview: Preview }) {
  const say = useSay();
  if (preview.cellCount === 0) return <Text>{say('previewNoCells')}</Text>;
  const shown = (text: string) => (text === '' ? say('blank') : visibleText(text));
  return (
    <>
      <Text weight="semibold">
        {say('previewCells', { count: preview.cellCount })}
        {preview.cells.length < preview.cellCount ? say('previewFirst', { count: preview.cells.length }) : ''}
      </Text>
      <DataTable
        label={say('previewCells', { count: preview.cellCount })}
        heads={[say('cell'), say('before'), say('after')]}
        rows={preview.cells.map((cell) => [
          `${cell.sheet} ${cell.cell}`,
          shown(cell.before),
          shown(cell.after),
        ])}
      />
    </>
  );
}
