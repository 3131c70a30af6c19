/** `next` as plain text: what to do, about what, and why. */
import type { Case, CasePromise } from '../domain/case.ts';
import { promiseName } from '../domain/ids.ts';
import type { Instant } from '../domain/instant.ts';
import type { Next, Task } from '../reports/next.ts';
import { escapeLine } from './escape.ts';
import type { Page } from './page.ts';
import { customerIn, itemIn, spanIn, todoIn } from './sections.ts';
import { wrap } from './text.ts';

export function nextText({ task }: Next, page: Page): string {
  const { report } = page.words;
  if (task === null) return `${report.next.nothing}\n`;
  const whom =
    task.why === 'fromOthers' ? escapeLine(task.row.promise.from ?? '') : customerIn(task.row, page);
  const promise =
    'promise' in task.row ? promiseName(task.row.case.number, task.row.promise.number) : undefined;
  const lines = [report.whomToDo(whom, todoIn(task.row, page, promise)), about(task, page), why(task, page)];
  return `${lines.map((line) => wrap(line, page.width)).join('\n')}\n`;
}

function about(task: Task, page: Page): string {
  const { report } = page.words;
  const c = task.row.case;
  const item = itemIn(c, page);
  switch (task.why) {
    case 'silent':
    case 'overdue':
    case 'dueToday':
    case 'fromOthers': {
      return promiseText(c, task.row.promise, task.row.due, page);
    }
    case 'owed':
      return task.row.about === 'deadline'
        ? promiseText(c, task.row.promise, task.row.newDue, page)
        : report.next.case(c.number, item, report.statuses[task.row.about]);
    default:
      return report.next.case(c.number, item, report.statuses[c.status]);
  }
}

function promiseText(c: Case, { number, kind }: CasePromise, due: Instant, page: Page): string {
  const { report } = page.words;
  const name = promiseName(c.number, number);
  return report.next.promise(name, report.kinds[kind], itemIn(c, page), page.dates.deadline(due));
}

function why(task: Task, page: Page): string {
  const reasons = page.words.report.next.why;
  switch (task.why) {
    case 'silent':
    case 'overdue':
    case 'dueToday':
    case 'fromOthers':
      return reasons[task.why](spanIn(task.row, page));
    case 'waitingForCustomer': {
      const since = page.dates.moment(task.row.since);
      return task.row.silent ? page.words.report.next.silentWait(since) : reasons[task.why](since);
    }
    default:
      return reasons[task.why](page.dates.moment(task.row.since));
  }
}
