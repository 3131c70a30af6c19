/** Part of the register does not have the sum that was written with it: what it says can't be believed. */
import { JournalFailure } from '../failure.ts';

/** It is derived: whoever meets this drops the register, and asks the journal again. */
export class BrokenRegister extends JournalFailure {
  constructor() {
    super({ kind: 'register-broken' });
  }
}
