/** A report, named by its bytes: the same file taken twice is the same report. */
export type ReportId = `rep_${string}`;
/** A claim, named by its report, its words and what was read from them. */
export type ClaimId = `clm_${string}`;
/** An incident, named by the claims it rests on. */
export type IncidentId = `inc_${string}`;
/** A finding, named by its incident, agreement and clause. */
export type FindingId = `fnd_${string}`;
/** An agreement's own name, such as `syria-2016-02`; stable for ever. */
export type AgreementId = string;
/** A clause's name inside its agreement; stable for ever. Cited as `clause:<agreement>/<clause>`. */
export type ClauseId = string;
/** What a step of reasoning may cite. */
export type Citation = ClaimId | FindingId | `clause:${string}` | ReportId;
