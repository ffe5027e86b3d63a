import type { FieldId } from '../../core/ledger/fields';
import type { Language } from '../../core/text/text';

/** A field in words. */
export function fieldTitle(field: FieldId, language: Language): string {
  return language === 'en' ? field : field;
}
