# frozen_string_literal: true

require "open3"

module DiscourseVerifiedMembers
  # A file as it came from somebody's device: what it is, told by its content, and what is
  # kept of it.
  #
  # Pictures are drawn anew, which leaves out where and with what they were taken, and
  # whatever else was hidden in them. They go to ImageMagick and back through pipes, for
  # nothing of them may lie on a disk.
  class EvidenceFile
    BEGINNINGS = {
      "jpeg" => "\xFF\xD8\xFF".b,
      "png" => "\x89PNG\r\n\x1A\n".b,
      "webp" => "RIFF".b,
      "pdf" => "%PDF-".b,
    }.freeze

    # An A4 page at 600 dots per inch has 35.
    PIXELS_MAX = 40_000_000
    SIDE_MAX = 16_000
    # Well below the 30 seconds after which the web server ends a request.
    SECONDS_MAX = 20
    # Without a disk to fall back on it fails where it would need more.
    LIMITS = %W[
      -limit
      memory
      1GiB
      -limit
      map
      0
      -limit
      disk
      0
      -limit
      width
      #{SIDE_MAX}
      -limit
      height
      #{SIDE_MAX}
      -limit
      thread
      1
    ].freeze

    NAME_MAX = 100

    # @return [Symbol, nil] what is wrong with it; nil where it can be kept
    attr_reader :problem
    # @return [String, nil] of {Evidence.kinds}
    attr_reader :kind
    # @return [String, nil] what to keep
    attr_reader :bytes

    # @param name [Object] as its owner called it
    # @param received [Object] its bytes
    def initialize(name, received)
      @name = name
      @received = received.is_a?(String) ? received.b : "".b
      @problem = examine
      draw_anew if @problem.nil? && kind != "pdf"
      @bytes = @received if @problem.nil? && kind == "pdf"
    end

    # @return [String] one line of plain text
    def name
      tidy = @name.to_s.dup.force_encoding(Encoding::UTF_8).scrub("").gsub(/[[:cntrl:]\p{Cf}]/, "")
      tidy = File.basename(tidy.tr("\\", "/")).strip.last(NAME_MAX)
      tidy.presence || "file.#{kind}"
    end

    # @return [String] of the file as it came: the same file twice has the same
    def digest
      Digest::SHA256.hexdigest(@received)
    end

    private

    def examine
      return :file_empty if @received.empty?
      return :file_too_large if @received.bytesize > Evidence::BYTES_MAX

      @kind = BEGINNINGS.key(BEGINNINGS.values.find { |bytes| @received.start_with?(bytes) })
      return :file_of_unknown_kind if kind.nil? || !a_webp_if_said_so?
      return :file_damaged if !whole?
      kind == "pdf" ? nil : check_dimensions
    end

    # Sounds and films begin with the same four bytes.
    def a_webp_if_said_so?
      kind != "webp" || @received.byteslice(8, 4) == "WEBP"
    end

    # Decoders fill what is missing with grey. A reviewer should not have to guess.
    def whole?
      case kind
      when "jpeg"
        scan = @received.rindex("\xFF\xDA".b)
        !!scan && !!@received.index("\xFF\xD9".b, scan)
      when "png"
        @received.include?("IEND\xAE\x42\x60\x82".b)
      when "webp"
        @received.byteslice(4, 4).unpack1("V") + 8 <= @received.bytesize
      when "pdf"
        # What follows the end would be a second file inside the first.
        @received.match?(/startxref\s+\d+\s+%%EOF\s*\z/n)
      end
    end

    # Read from the head alone: a bomb is not opened to see how large it is.
    def check_dimensions
      width, height = FastImage.size(StringIO.new(@received))
      return :file_damaged if width.to_i <= 0 || height.to_i <= 0

      too_many = width * height > PIXELS_MAX || [width, height].max > SIDE_MAX
      :file_has_too_many_pixels if too_many
    end

    def draw_anew
      # One at a time on a machine: each may need a gigabyte.
      output, status =
        DistributedMutex.synchronize("verified_members_evidence_#{Discourse.os_hostname}") do
          Open3.capture3(*command, stdin_data: @received, binmode: true).values_at(0, 2)
        end
      # The first of several, where a picture moves.
      if status.success? && output.start_with?(BEGINNINGS[kind])
        @bytes = output
      else
        @problem = :file_damaged
      end
    end

    def command
      timeout = ["timeout", "-k", "2", SECONDS_MAX.to_s]
      [*timeout, "magick", *LIMITS, "#{kind}:-[0]", "-auto-orient", "-strip", "#{kind}:-"]
    end
  end
end
