import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { Problem } from '../api/problem.js';
import { LiveProvider } from '../changes/live.js';
import { router } from './router.js';
import { ThemeProvider } from './theme.js';

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // A refusal stays one however often it is asked; a broken line is worth another try.
      retry: (failures, error) =>
        failures < 3 && error instanceof Problem && (error.status === 0 || error.status >= 500),
    },
  },
});

export function App() {
  return (
    <QueryClientProvider client={client}>
      <ThemeProvider>
        <LiveProvider>
          <RouterProvider router={router} />
        </LiveProvider>
      </ThemeProvider>
    </QueryClientProvider>
  );
}
