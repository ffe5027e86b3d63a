import { FoldSection } from '../components/FoldSection';
import { CommandButton } from '../components/CommandButton';
import { useSay } from '../components/usePane';
import { dropoutCommand } from './compareCommands';
import { compareText } from './compareText';

/** 控辍保学: every child of the base in one state. */
export function DropoutSection() {
  const say = useSay();
  return (
    <FoldSection title={say(compareText.dropout)} subtitle={say(compareText.dropoutSubtitle)}>
      <div>
        <CommandButton command={dropoutCommand} hinted appearance="primary" />
      </div>
    </FoldSection>
  );
}
