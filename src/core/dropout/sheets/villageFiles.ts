import { isoDay } from '../../id/calendarDay';
import { maskId } from '../../id/maskId';
import { maxPageBreaks, type SheetCell, type SheetContent } from '../../plan/plan';
import { looks } from '../../summary/looks';
import { SheetPage } from '../../summary/sheetPage';
import { dayText } from '../../summary/summaryTexts';
import { childContact } from '../childContact';
import type { BaseChild } from '../dropout';
import { lackingTexts } from '../dropoutLists';
import { dropoutStates, groupTitles, type StateGroup } from '../dropoutStates';
import { lackingForGroup } from '../lackingLists';
import { byVillage, type VillageGroup } from '../villages';
import { evidenceWords } from './childrenSheet';
import { childEvidence } from '../evidence';
import {
  notWritten,
  reasonText,
  sheetNameOf,
  termWords,
  type DropoutSheetContext,
  textOrBlank,
} from './dropoutSheet';

/** Together no wider than A4 landscape at full size. */
const columns = [
  ['序号', 5],
  ['姓名', 9],
  ['身份证号', 19],
  ['出生日期', 10],
  ['学校', 14],
  ['状态', 12],
  ['依据', 20],
  ['佐证', 7],
  ['联系人', 8],
] as const;
const last = columns.length - 1;
const perPage = 11;
const rowHeight = 32;
const small = { ...looks.label, fontSize: 9 } as const;
const groups: readonly StateGroup[] = ['atSchool', 'notDropout', 'dropout', 'suspected', 'unsettled'];

function countsText(context: DropoutSheetContext, children: readonly BaseChild[]): string {
  const parts = groups.map((group) => {
    const count = children.filter(({ state }) => dropoutStates[state].group === group).length;
    const lacking = count === 0 ? lackingForGroup(context.dropout, group) : undefined;
    const figure = lacking ? `未比对（${lackingTexts[lacking]['zh-CN']}）` : `${String(count)}人`;
    return `${groupTitles[group]['zh-CN']}${figure}`;
  });
  return `适龄儿童${String(children.length)}人，其中：${parts.join('，')}。`;
}

class VillagePages {
  readonly page = new SheetPage(columns.map(([, width]) => width));
  readonly breaks: number[] = [];

  constructor(private readonly context: DropoutSheetContext) {
    this.page.title(`${termWords(context.dropout)}控辍保学村档案`);
    this.page.add(
      columns.map(([title]) => textOrBlank(title, looks.header)),
      24,
    );
  }

  village({ township, village, children }: VillageGroup): void {
    const away = children.filter(({ state }) => state !== 'atSchool');
    const pages = Math.max(1, Math.ceil(away.length / perPage));
    for (let at = 0; at < pages; at++) {
      if (this.page.next > 2) this.breaks.push(this.page.next);
      const name = `${township || notWritten}\u3000${village || notWritten}`;
      this.line(
        `${name}${at > 0 ? '（续）' : ''}\u3000\u3000\u3000第${String(at + 1)}页，共${String(pages)}页`,
        { ...looks.caption, bold: true },
        22,
      );
      this.line(countsText(this.context, children), looks.caption, 22);
      const own = away.slice(at * perPage, (at + 1) * perPage);
      own.forEach((child, index) => {
        this.page.add(this.cells(child, at * perPage + index + 1), rowHeight);
      });
      if (away.length === 0) this.line('本村适龄儿童全部在校。', looks.label, rowHeight);
      const day = dayText(this.context.dropout.asOf);
      this.line(
        `村负责人：\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000填表人：\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000${day}`,
        looks.caption,
        24,
      );
    }
  }

  private line(text: string, look: SheetCell['style'] & object, height: number): void {
    this.page.add(this.page.span(text, 0, last, look), height);
  }

  private cells(child: BaseChild, number: number): readonly SheetCell[] {
    return [
      { value: number, style: { ...looks.count, horizontal: 'center' } },
      textOrBlank(child.name || notWritten, small),
      textOrBlank(maskId(child.idNumber), small),
      textOrBlank(child.birth === undefined ? '' : isoDay(child.birth), small),
      textOrBlank(child.school, small),
      textOrBlank(dropoutStates[child.state].title, small),
      textOrBlank(reasonText(child), { ...small, fontSize: 8 }),
      textOrBlank(evidenceWords[childEvidence(child)], small),
      textOrBlank(childContact(child).person, small),
    ];
  }
}

/**
 * 控辍保学村档案 to print: one village a page or more, with its figures and every child who is not plainly at school.
 * Undefined when it would need more pages than a sheet can hold.
 */
export function villageFiles(context: DropoutSheetContext): SheetContent | undefined {
  const pages = new VillagePages(context);
  for (const group of byVillage(context.dropout.children)) pages.village(group);
  if (pages.breaks.length > maxPageBreaks) return undefined;
  return pages.page.content(sheetNameOf(context, 'dropoutVillages'), {
    frozen: { rows: 2, columns: 0 },
    print: { landscape: true, repeat: { first: 0, last: 1 }, breaks: pages.breaks },
  });
}
