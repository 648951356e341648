/** What decides how the words of a claim are shown. */
interface ClaimLike {
  kind: string;
  stance: string;
  mood: string;
}

/** How the words of a claim are marked: what denies looks like a denial, what is only recalled is held back, everything else by its kind. */
export function toneOfClaim({ kind, stance, mood }: ClaimLike): string {
  if (kind === 'denial' || stance === 'denies') return 'denies';
  if (mood !== 'actual') return 'background';
  return kind;
}
