export type { Knowledge } from './knowledge/knowledge.ts';
export type { RawReport, Refusal, Report } from './model/report.ts';
export type { Situation } from './model/situation.ts';
export { type ClaimReader, createClaimReader, type NamedPlace, type PipelineOptions, runPipeline } from './pipeline.ts';
