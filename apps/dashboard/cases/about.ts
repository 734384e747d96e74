/** Where the words stand for what cases of a kind are about; what is missing here is in the site's own words. */
const ABOUT: Readonly<Record<string, string>> = {
  repair: 'category',
  enquiry: 'topic',
  emergency: 'emergency-type',
  formality: 'formality-type',
};

export const aboutWords = (kind: string | undefined): string => ABOUT[kind ?? ''] ?? '';
