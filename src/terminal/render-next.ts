/** `next` as plain text: what to do, about what, and why. */
import { promiseName } from '../domain/ids.ts';
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
  const lines = [report.whomToDo(whom, todoIn(task.row, page)), about(task, page), why(task, page)];
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
      const { promise, due } = task.row;
      const name = promiseName(c.number, promise.number);
      return report.next.promise(name, report.kinds[promise.kind], item, page.dates.deadline(due));
    }
    case 'owed':
      return report.next.case(c.number, item, report.statuses[task.row.notice.about]);
    default:
      return report.next.case(c.number, item, report.statuses[c.status]);
  }
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
