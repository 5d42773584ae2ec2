import { seededRandom } from '../random.js';
import { type FaultRule, MAKING, type Operation } from './fault-rule.js';
import type { RuleSet } from './read-rules.js';

/** The rules in force; each draws from a generator of its own, so that adding one does not change the others' draws. */
export class FaultBook {
  private set: RuleSet = { seed: 1, rules: [] };
  private draws: (() => number)[] = [];

  get rules(): RuleSet {
    return this.set;
  }

  put(set: RuleSet): void {
    this.set = set;
    this.draws = set.rules.map((_, index) => seededRandom(set.seed * 1_000_003 + index));
  }

  clear(): void {
    this.put({ seed: 1, rules: [] });
  }

  /** The first rule that fits and whose share hits. */
  pick(vendor: string, operation: Operation, to: string): FaultRule | undefined {
    const { rules } = this.set;
    for (let index = 0; index < rules.length; index++) {
      const rule = rules[index] as FaultRule;
      if (!fits(rule, vendor, operation, to)) continue;
      if (rule.share >= 1 || (this.draws[index] as () => number)() < rule.share) return rule;
    }
    return undefined;
  }
}

function fits(rule: FaultRule, vendor: string, operation: Operation, to: string): boolean {
  if (rule.vendor !== undefined && rule.vendor !== vendor) return false;
  if (rule.operation !== undefined && rule.operation !== operation) return false;
  if (operation === 'webhook' ? !rule.receipts : !fitsMode(rule, operation)) return false;
  return rule.to === undefined || to.startsWith(rule.to);
}

/** A send takes a rule for its receipts alone, too. */
function fitsMode({ mode }: FaultRule, operation: Operation): boolean {
  if (operation === 'send') return true;
  return mode !== undefined && (MAKING.includes(operation) || !mode.startsWith('accept-'));
}
