import { useState } from 'react';
import { Section } from '../../components/ui/section.js';
import { toastProblem } from '../../components/ui/toast.js';
import { t } from '../../words/t.js';
import { AccountCard } from './account-card.js';
import classes from './account-list.module.css';
import type { Editing } from './account/account-dialog.js';
import type { Account } from './api/accounts.js';
import { useOrderAccounts } from './api/order-accounts.js';
import type { Provider } from './api/providers.js';
import { MoveButtons } from './order/move-buttons.js';
import { moveItem } from './order/move-item.js';
import { useDragOrder } from './order/use-drag-order.js';
import { RemoveAccount } from './remove-account.js';

interface AccountListProps {
  accounts: readonly Account[];
  providers: readonly Provider[];
  onEdit: (editing: Editing) => void;
}

/** One's own accounts, the one that is tried first on top; dragged, or moved by buttons. */
export function AccountList({ accounts, providers, onEdit }: AccountListProps) {
  const order = useOrderAccounts();
  const [removed, setRemoved] = useState<Account>();
  const [told, setTold] = useState('');
  const move = (from: number, to: number): void => {
    const moved = accounts[from];
    if (!moved || to < 0 || to >= accounts.length) return;
    setTold(t('provider.moved', { label: moved.label, at: to + 1, all: accounts.length }));
    const ids = moveItem(accounts, from, to).map(({ id }) => id);
    order.mutate(ids, { onError: toastProblem });
  };
  const { list, handle, mark } = useDragOrder(move);
  const isOrdered = accounts.length > 1;
  return (
    <Section title={t('provider.own')} description={t(isOrdered ? 'provider.ownHint' : 'provider.ownHintOne')}>
      <ol ref={list} className={classes['list']}>
        {accounts.map((account, at) => (
          <li key={account.id} className={classes['row']} data-mark={mark(at)}>
            {isOrdered && (
              <MoveButtons
                label={account.label}
                at={at}
                last={at === accounts.length - 1}
                handle={handle(at)}
                onMove={(to) => move(at, to)}
              />
            )}
            <AccountCard
              account={account}
              provider={providers.find(({ vendor }) => vendor === account.vendor)}
              onEdit={onEdit}
              onRemove={() => setRemoved(account)}
            />
          </li>
        ))}
      </ol>
      <span className="only-spoken" aria-live="polite">
        {told}
      </span>
      <RemoveAccount account={removed} onClose={() => setRemoved(undefined)} />
    </Section>
  );
}
