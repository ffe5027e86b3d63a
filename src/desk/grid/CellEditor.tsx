import { mergeClasses } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { CSSProperties, KeyboardEvent } from 'react';
import type { CellPlace } from './moveCell';
import { useGridClasses } from './useGridClasses';

interface CellEditorProperties {
  readonly place: CellPlace;
  readonly sheet: string;
  /** What editing starts with. */
  readonly text: string;
  readonly label: string;
  readonly style: CSSProperties;
  /** Grows when the grid was clicked and the focus is to come here. */
  readonly focusWanted: number;
  /** Grows when the selected cell was double-clicked. */
  readonly editWanted: number;
  readonly onEdit: (place: CellPlace, text: string) => void;
  /** @returns whether the key moved the selection */
  readonly onMove: (key: string, ctrl: boolean) => boolean;
}

/**
 * The one focusable thing of the grid: a text box that lies unseen on the selected cell and comes to light when
 * something is typed. Being a text box, it takes input methods for Chinese from the first key on.
 */
export function CellEditor({
  place,
  sheet,
  text,
  label,
  style,
  focusWanted,
  editWanted,
  onEdit,
  onMove,
}: CellEditorProperties) {
  const classes = useGridClasses();
  const box = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState<string | undefined>(undefined);
  const editing = draft !== undefined;
  const key = `${sheet} ${String(place.row)} ${String(place.column)}`;
  const [draftFor, setDraftFor] = useState(key);

  const commit = () => {
    if (draft !== undefined && draft !== text) onEdit(place, draft);
    setDraft(undefined);
  };
  // Selecting another cell by any way ends the editing of this one.
  if (draftFor !== key) {
    setDraftFor(key);
    setDraft(undefined);
  }

  useEffect(() => {
    if (focusWanted > 0) box.current?.focus({ preventScroll: true });
  }, [focusWanted]);
  useEffect(() => {
    if (!editing && document.activeElement === box.current) box.current?.select();
  }, [editing, key, text]);

  const start = () => {
    setDraft(text);
    requestAnimationFrame(() => box.current?.setSelectionRange(text.length, text.length));
  };

  const [editedFor, setEditedFor] = useState(editWanted);
  if (editedFor !== editWanted) {
    setEditedFor(editWanted);
    setDraft(text);
  }

  const pressed = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.altKey) return;
    const ctrl = event.ctrlKey || event.metaKey;
    const handled = () => {
      event.preventDefault();
      event.stopPropagation();
    };
    if (editing) {
      if (event.key === 'Enter' || event.key === 'Tab') {
        handled();
        commit();
        onMove(
          event.key === 'Enter'
            ? event.shiftKey
              ? 'ArrowUp'
              : 'ArrowDown'
            : event.shiftKey
              ? 'ArrowLeft'
              : 'ArrowRight',
          false,
        );
      } else if (event.key === 'Escape') {
        handled();
        setDraft(undefined);
      }
      return;
    }
    if (event.key === 'Enter' || event.key === 'F2') {
      handled();
      start();
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      handled();
      if (text !== '') onEdit(place, '');
    } else if (onMove(event.key, ctrl)) handled();
  };

  return (
    <input
      ref={box}
      className={mergeClasses(classes.editor, !editing && classes.asleep)}
      style={style}
      aria-label={label}
      autoComplete="off"
      spellCheck={false}
      value={draft ?? text}
      onChange={(event) => setDraft(event.target.value)}
      onKeyDown={pressed}
      onFocus={(event) => event.target.select()}
      onBlur={commit}
    />
  );
}
