# frozen_string_literal: true

# Pictures of what a system spec has just reached, for docs/screenshots: at desktop
# and at phone width, light and dark. Taken only with VERIFIED_MEMBERS_SCREENSHOTS=1,
# so that a plain run changes no file.
module Pictures
  FOLDER = File.expand_path("../../docs/screenshots", __dir__)
  DESKTOP = { width: 1280, height: 900 }
  TIME_FOR_IMAGES = 1200 # milliseconds
  PHONE = { width: 360, height: 780 }

  # Gives the forum a dark scheme that follows the reader's system, as most forums have.
  def follow_the_readers_scheme
    dark = ColorScheme.create_from_base(name: "Dark", base_scheme_id: "Dark")
    Theme.find_default.update!(dark_color_scheme: dark)
  end

  # Core draws letter avatars with a font that not every machine has.
  # @param colors [Hash{User => String}] what each person's avatar fades from
  def give_faces(colors)
    colors.each do |user, color|
      Tempfile.create(%w[face .png]) do |file|
        Discourse::Utils.execute_command(
          *%w[magick -size 240x240],
          "radial-gradient:#{color}-#243447",
          file.path,
        )
        upload = UploadCreator.new(file, "face.png", type: "avatar").create_for(user.id)
        user.user_avatar.update!(custom_upload: upload)
        user.update!(uploaded_avatar: upload)
      end
    end
  end

  # @param name [String] of the files, without width and scheme
  # @param phone_as [User, nil] who looks at the same page on a phone
  # @yield once that phone has opened the page, to bring it to the same state
  def take_pictures(name, phone_as: nil, &on_phone)
    return if ENV["VERIFIED_MEMBERS_SCREENSHOTS"] != "1"

    FileUtils.mkdir_p(FOLDER)
    both_schemes("#{name}-desktop", DESKTOP)

    address = page.current_url
    Capybara.using_driver(:playwright_mobile_chrome) do
      sign_in(phone_as) if phone_as
      page.visit(address)
      on_phone&.call
      both_schemes("#{name}-phone", PHONE)
    end
  end

  # As it comes out of a printer, whatever the reader's scheme.
  # @param name [String] of the file
  def take_picture_of_print(name)
    return if ENV["VERIFIED_MEMBERS_SCREENSHOTS"] != "1"

    page.driver.with_playwright_page do |browser_page|
      browser_page.emulate_media(media: "print", colorScheme: "dark")
      browser_page.screenshot(path: File.join(FOLDER, "#{name}.png"), fullPage: true)
      browser_page.emulate_media(media: "screen", colorScheme: "light")
    end
  end

  private

  def both_schemes(name, size)
    page.driver.with_playwright_page do |browser_page|
      before = browser_page.viewport_size
      browser_page.viewport_size = size
      %w[light dark].each do |scheme|
        browser_page.emulate_media(colorScheme: scheme)
        browser_page.wait_for_timeout(TIME_FOR_IMAGES)
        browser_page.screenshot(
          path: File.join(FOLDER, "#{name}-#{scheme}.png"),
          scale: "css",
          fullPage: true,
        )
      end
      browser_page.emulate_media(colorScheme: "light")
      browser_page.viewport_size = before
    end
  end
end
