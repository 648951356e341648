import { composeInbox } from '../../judging/compose-inbox.ts';
import type { InboxIndex } from '../../judging/inbox-index.ts';
import type { InboxAnswer } from '../schemas/register-schemas.ts';
import type { IndexedSnapshot } from './index-snapshot.ts';

/** What a person should know of, with the incidents as lists show them. `index` takes in what the journal has got since it was last asked. */
export function listInbox({ snapshot, incidents, reports, rows }: IndexedSnapshot, index: InboxIndex, person: string): InboxAnswer[] {
  const { model, entries } = snapshot;
  const items = composeInbox({
    person,
    records: model.records,
    read: model.people.find((one) => one.person === person)?.read ?? [],
    carriersOf: (id) => incidents.get(id)?.carriers ?? [],
    titleOf: (id) => reports.get(id)?.title ?? reports.get(id)?.file ?? null,
    index: index.take(entries),
  });
  return items.flatMap((item) => {
    const row = rows.get(item.incident)?.row;
    return row ? [{ ...item, short: row.short, title: row.title, when: row.when, where: row.where }] : [];
  });
}
