/** The reading key of an event, named by the story of its page that tells it: the first adds nothing. */
export const inStory = (story: number, occurrence: string): string => (story > 0 ? `${story}/${occurrence}` : occurrence);

/** Which story of its page a claim of this key stands in, from 0. */
export const storyOf = (occurrence = ''): number => Number(/^\d+(?=\/)/.exec(occurrence)?.[0] ?? 0);
