import { Button, Field, makeStyles, Text, tokens } from '@fluentui/react-components';
import { DismissRegular, FolderOpenRegular } from '@fluentui/react-icons';
import { useRef } from 'react';
import { usePaneState, useSay } from '../components/usePane';
import { compareText } from './compareText';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, maxHeight: '180px', overflowY: 'auto' },
  item: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
});

interface FilePickerProperties {
  readonly label: string;
  /** Endings, as an input takes them: `.xlsx,.xlsm`. */
  readonly accept?: string;
  readonly many?: boolean;
  readonly files: readonly File[];
  readonly onChange: (files: readonly File[]) => void;
}

/** Lets the person pick files of this machine; a file of the same name again takes the place of the earlier one. */
export function FilePicker({
  label,
  accept = '.xlsx,.xlsm',
  many = false,
  files,
  onChange,
}: FilePickerProperties) {
  const styles = useStyles();
  const { work } = usePaneState();
  const say = useSay();
  const input = useRef<HTMLInputElement>(null);
  const picked = (list: FileList | null): void => {
    const added = [...(list ?? [])];
    if (input.current) input.current.value = '';
    if (added.length === 0) return;
    const names = new Set(added.map(({ name }) => name));
    onChange(many ? [...files.filter(({ name }) => !names.has(name)), ...added] : added.slice(0, 1));
  };
  return (
    <Field label={label}>
      <div>
        <input
          ref={input}
          type="file"
          accept={accept}
          multiple={many}
          hidden
          aria-label={label}
          onChange={(event) => picked(event.target.files)}
        />
        <Button
          size="small"
          icon={<FolderOpenRegular />}
          disabled={work !== undefined}
          aria-label={`${say(many ? compareText.pickFiles : compareText.pickFile)} ${label}`}
          onClick={() => input.current?.click()}
        >
          {say(many ? compareText.pickFiles : compareText.pickFile)}
        </Button>
      </div>
      {files.length > 1 ? (
        <Text size={200}>{say(compareText.filesChosen, { count: files.length })}</Text>
      ) : null}
      {files.length > 0 ? (
        <ul className={styles.list}>
          {files.map((file) => (
            <li key={file.name} className={styles.item}>
              <Text size={200} className={styles.name}>
                {file.name}
              </Text>
              <Button
                appearance="subtle"
                size="small"
                icon={<DismissRegular />}
                aria-label={say(compareText.removeFile, { file: file.name })}
                onClick={() => onChange(files.filter((each) => each !== file))}
              />
            </li>
          ))}
        </ul>
      ) : null}
    </Field>
  );
}
