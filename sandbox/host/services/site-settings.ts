/** Of the site's settings those that the front end reads. */
export default class SiteSettingsService {
  static isServiceFactory = true;

  static create(): { verified_members_public_figures: boolean } {
    return { verified_members_public_figures: true };
  }
}
