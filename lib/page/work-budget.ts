/** Our share of the page's time, in the long run. */
const share = 0.05;
/** Work in ms that may be done at once after a quiet time: one change is followed without delay. */
const burst = 400;

/**
 * Keeps work within a share of the time that passes, as a token bucket: what is spent has to be earned back, so the
 * time between readings grows with what they cost.
 */
export class WorkBudget {
  private credit = burst;
  private at: number;

  /** @param now current time in ms, as all times here. */
  constructor(now: number) {
    this.at = now;
  }

  /** Takes the ms of work done off. */
  spend(ms: number, now: number): void {
    this.earn(now);
    this.credit -= ms;
  }

  /** Ms to wait until there is credit again; 0 when there is. */
  wait(now: number): number {
    this.earn(now);
    return this.credit >= 0 ? 0 : Math.ceil(-this.credit / share);
  }

  /** Forgets debts: something new stands on the page. */
  reset(now: number): void {
    this.credit = burst;
    this.at = now;
  }

  private earn(now: number): void {
    this.credit = Math.min(burst, this.credit + Math.max(0, now - this.at) * share);
    this.at = now;
  }
}
