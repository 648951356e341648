/** Verbs whose object is who did what stands behind it: "accused |the army| of shelling X", "charged |it| with", "faulted", "criticised |it| for". */
export const BLAMING = /^(accus|blam|condemn|denounc|fault|critici[sz]|castigat|lambast|charg)(ed|es|ing|s)$/;
/** "held the army |responsible|" */
export const HOLDS_TO = /^(responsible|accountable)$/;
/** "|suspects| the army", "|suspected| rebels": what it is where whom it names stands behind it. */
export const SUSPECTS = /^suspect(s|ed)?$/;
