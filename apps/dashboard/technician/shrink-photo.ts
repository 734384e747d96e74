import { PHOTO_BYTES_MAX, PHOTO_MEDIA_TYPES } from '#libs/contracts/repair/words.js';

const SIDE_MAX = 1_600;
const MEGABYTES_WANTED = 0.4;

/** As small as the matter still shows, without place and device; the server checks type and size again. */
export async function shrinkPhoto(file: File): Promise<Blob> {
  const { default: compress } = await import('browser-image-compression');
  return compress(file, {
    maxSizeMB: MEGABYTES_WANTED,
    maxWidthOrHeight: SIDE_MAX,
    fileType: 'image/jpeg',
    preserveExif: false,
    // its worker would load a script from another host
    useWebWorker: false,
  });
}

export const isPhotoType = (file: Blob): boolean => (PHOTO_MEDIA_TYPES as readonly string[]).includes(file.type);
export const isSmallEnough = (blob: Blob): boolean => blob.size <= PHOTO_BYTES_MAX;
