// Sets a PDF: a report in Typst on standard input, the PDF on standard output. A process of its own, because the compiler takes 100 MB.
import { text } from 'node:stream/consumers';

const source = text(process.stdin);
try {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  process.stdout.write(NodeCompiler.create({}).pdf({ mainFileContent: await source }));
} catch (error) {
  await source;
  process.stderr.write(String(error?.message ?? error));
  process.exitCode = 1;
}
