import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type WorkflowBundleOption, bundleWorkflowCode } from '@temporalio/worker';

const BUILT = new URL('../../workflow-bundle.js', import.meta.url);
const ENTRY = new URL(`../../workflows/index.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url);

/** The bundle that the build made; where there is none (sources run as they are) it is made now, in some seconds. */
export async function workflowCode(): Promise<WorkflowBundleOption> {
  const codePath = fileURLToPath(BUILT);
  if (existsSync(codePath)) return { codePath };
  return bundleWorkflowCode({
    workflowsPath: fileURLToPath(ENTRY),
    webpackConfigHook: (config) => {
      const conditionNames = ['webpack', 'import', 'module', 'require', 'default'];
      if (import.meta.url.endsWith('.ts')) conditionNames.unshift('development');
      return { ...config, resolve: { ...config.resolve, conditionNames } };
    },
  });
}
