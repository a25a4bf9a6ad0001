/**
 * `npm start [-- --port N] [-- --host NAME] [-- --data FOLDER]`: installs and builds what is
 * missing, then serves the demo and the desk on one port until Ctrl+C.
 */
import { parseArgs } from 'node:util';
import { checkNode, ensureBuild, ensurePackages, main, SetupError } from './setup.mjs';

const options = {
  port: { type: 'string', default: process.env.PORT ?? '8787' },
  host: { type: 'string', default: '127.0.0.1' },
  data: { type: 'string', default: '.data' },
  help: { type: 'boolean', default: false },
};

function readOptions() {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    throw new SetupError(`${error.message}\nOptions: --port N, --host NAME, --data FOLDER.`);
  }
}

await main(async () => {
  const { help, port, host, data } = readOptions();
  if (help) {
    console.log('npm start -- [--port 8787] [--host 127.0.0.1] [--data .data]');
    return;
  }
  if (!/^\d+$/.test(port) || Number(port) > 65535) {
    throw new SetupError(`--port takes a number from 0 to 65535, not "${port}".`);
  }
  checkNode();
  ensurePackages();
  ensureBuild();
  const { startDemo } = await import('../demo/server.mjs');
  let demo;
  try {
    demo = await startDemo({ port: Number(port), host, data });
  } catch (error) {
    if (
      !/EADDRINUSE|in use/i.test(`${error.code ?? ''} ${error.cause?.code ?? ''} ${error.message}`)
    ) {
      throw error;
    }
    throw new SetupError(
      `Port ${port} is in use. Choose another one: npm start -- --port ${Number(port) + 1}`,
    );
  }
  console.log(`
Demo articles   ${demo.url}/
Desk (editors)  ${await demo.createSignInLink()}
                (its button signs you in, once; then the desk is at ${demo.url}/desk/)
Reports are in  ${demo.database}
Stop with Ctrl+C.`);
  const stop = async () => {
    await demo.close();
    console.log('Stopped.');
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
});
