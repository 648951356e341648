import { useQuery } from '@tanstack/react-query';
import { type Answer, api, take } from '../api/client.ts';

/** Something that others have done that concerns one. */
export type InboxItem = Answer<'InboxItem'>;

/** What others have done that concerns one, the newest first, and how much of it is unread. */
export const useInbox = () => useQuery({ queryKey: ['/inbox'], queryFn: async ({ signal }) => take(await api.GET('/inbox', { signal })) });
