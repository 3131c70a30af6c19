/** What is typed to write a customer's detail down: the same in every language. */
import type { CustomerDetail } from '../domain/problem.ts';

const FLAGS: Readonly<Record<CustomerDetail, string>> = {
  name: '--customer "…"',
  phone: '--phone "…"',
  email: '--email "…"',
  prefers: '--prefers sms',
};

export const detailFlags = (details: readonly CustomerDetail[]): string =>
  details.map((d) => FLAGS[d]).join(' ');
