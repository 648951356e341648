import type { RawReport, Refusal } from '@truceline/core/model/report.ts';

/** A document as it lies: its bytes and where they came from. */
export interface SourceFile {
  /** As given, relative; null for standard input. */
  file: string | null;
  bytes: Uint8Array;
  /** sha256 of the bytes, in hex. */
  hash: string;
}

/** What an intake made of a document: reports, what it refused of it and why, and what a person should know. */
export interface Taken {
  reports: RawReport[];
  refused: Refusal[];
  notes: string[];
}

/** What a person may say about how documents are to be taken. */
export interface IntakeOptions {
  /** Column of a table for each field of a report, from a saved mapping (--map). */
  columns?: Record<string, string>;
  /** May put a report's text away and give something that reads the same, so that a file of many is never in memory as texts. */
  keep?: (report: RawReport) => RawReport;
}

/** The manifest of an intake: one record from which the choice by name, the limits and the reference page are made. */
export interface Intake {
  name: string;
  /** What it reads, in a few words, for the reference page. */
  reads: string;
  extensions: string[];
  mediaTypes: string[];
  /** Larger documents are refused (`too-large`). */
  maxBytes: number;
  /** Loads its reader when it is first needed, and takes one document. Throws a Problem for what it must refuse whole. */
  take(source: SourceFile, options: IntakeOptions): Promise<Taken>;
  /** Takes a large file piece by piece; what it gives is what {@link take} would give. Null where a file of its name cannot be read so. */
  takePieces?(file: LargeFile, options: IntakeOptions): Taken | null;
}

/** A file too large to be held in memory for nothing. */
export interface LargeFile {
  path: string;
  /** As given, relative. */
  file: string;
}

/** A report from a source, with what its container says; everything not given is unsaid. */
export function rawReport(source: Pick<SourceFile, 'file' | 'hash'>, text: string, said: Partial<RawReport> = {}): RawReport {
  return {
    hash: source.hash,
    file: source.file,
    recordId: null,
    title: null,
    publisher: null,
    published: null,
    language: null,
    url: null,
    ...said,
    text,
  };
}
