import { accessSync, constants, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../app/report/report';
import { reportPages } from '../app/report/reportPages';
import type { Language } from '../core/text/text';
import type { Choices } from './choices';
import { Refusal } from './refusal';
import { words } from './words';

/** Whether `--html` names a folder: it is one, or is written as one. */
function isFolder(target: string): boolean {
  return /[\\/]$/.test(target) || statSync(target, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** The reports that are files of their own, for the check of targets; a folder for pages must be there already. */
export function reportTargets({ json, html }: Choices): readonly (string | undefined)[] {
  if (html === undefined || !isFolder(html)) return [json, html];
  if (statSync(html, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new Refusal(words.noFolder, { folder: html });
  try {
    accessSync(html, constants.W_OK);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'error';
    throw new Refusal(words.unwritable, { file: html, code }, { cause: error });
  }
  return [json];
}

/**
 * The pages of a report, with the file each belongs in: one page with everything, or in a folder that page as `00`
 * and one for each school, the one with most errors first. Made one at a time: there may be hundreds.
 */
export function* htmlFiles(
  report: Report,
  target: string,
  language: Language,
): Generator<{ readonly file: string; readonly html: string }, void> {
  const folder = isFolder(target);
  for (const { file, html } of reportPages(report, language)) {
    yield { file: folder ? join(target, file) : target, html };
    if (!folder) return;
  }
}
