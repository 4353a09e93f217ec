import { type TrustedHTML, trustHTML } from "@ember/template";

interface AvatarUser {
  username: string;
  avatar_template: string;
}

const SIZES_PX: Record<string, number> = {
  tiny: 24,
  small: 24,
  medium: 48,
  large: 48,
  extra_large: 96,
  huge: 144,
};

function escaped(text: string): string {
  const element = document.createElement("i");
  element.textContent = text;
  return element.innerHTML.replaceAll('"', "&quot;");
}

export default function dAvatar(
  user: AvatarUser,
  { imageSize = "medium" }: { imageSize?: string } = {}
): TrustedHTML {
  const size = SIZES_PX[imageSize] ?? 48;
  const source = user.avatar_template.replace("{size}", String(size * 2));
  return trustHTML(
    `<img alt="" width="${size}" height="${size}" src="${escaped(source)}" class="avatar" title="${escaped(user.username)}">`
  );
}
