import { Typography } from 'antd';
import { QRCodeSVG } from 'qrcode.react';
import type { PassLink } from '../api/shapes.js';
import { useText } from '../text/use-text.js';
import { wallMinute } from '../time/zoned.js';

const SIDE = 240;

/** The address as a code and as text: for a phone, for a message, for the wall. */
export function LinkCode({
  link,
  zone,
  label,
}: {
  readonly link: PassLink;
  readonly zone: string;
  readonly label: string;
}) {
  const { t } = useText();
  const address = `${window.location.origin}${link.path}`;
  return (
    <figure className="link-code">
      {/* dark on white in both themes: cameras read nothing else surely */}
      <QRCodeSVG
        value={address}
        size={SIDE}
        marginSize={4}
        bgColor="#ffffff"
        fgColor="#000000"
        level="L"
        title={label}
      />
      <figcaption>
        <Typography.Text
          copyable={{ text: address }}
          ellipsis
          className="link-address"
          data-testid="link-address"
          data-address={address}
        >
          {address}
        </Typography.Text>
        <div className="quiet">{t('link.until', { at: wallMinute(link.expiresAt, zone) })}</div>
      </figcaption>
    </figure>
  );
}
