export type { Knowledge } from './knowledge/knowledge.ts';
export type { RawReport, Refusal, Report } from './model/report.ts';
export type { Situation } from './model/situation.ts';
export {
  type ClaimReader,
  type ClusteredClaims,
  type ComposedFrom,
  type ComposedSituation,
  clusterClaims,
  composeFromClaims,
  composeFromClusters,
  createClaimReader,
  KeptWork,
  type NamedPlace,
  type PeoplesPart,
  type PipelineOptions,
  type ReadReports,
  runPipeline,
  takeReports,
} from './pipeline.ts';
