# frozen_string_literal: true

# Files as people choose them, and as nobody should.
RSpec.shared_context "with evidence files" do
  # @param marker [String] hidden in the picture, as cameras hide places
  # @return [String] the bytes of a picture
  def picture(kind = "png", size: "40x30", marker: "taken at home")
    command = ["magick", "-size", size, "plasma:", "-set", "comment", marker, "#{kind}:-"]
    Open3.capture2(*command, binmode: true).first
  end

  # @param content [String] to be found in it
  # @return [String] the bytes of a small document
  def document(content = "membership")
    "%PDF-1.4\n1 0 obj<</Type/Catalog/Note(#{content})>>endobj\n" \
      "trailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n".b
  end

  # A picture that says it is as large as it likes.
  def picture_that_claims(width, height)
    head = ["IHDR", width, height, 8, 6, 0, 0, 0].pack("a4NNC5")
    parts = [head, "IDAT".b + Zlib.deflate("\0" * 1000), "IEND".b]
    chunks = parts.map { |part| [part.bytesize - 4, part, Zlib.crc32(part)].pack("Na*N") }
    "\x89PNG\r\n\x1A\n".b + chunks.join
  end

  def as_upload(bytes, name: "card.png", type: "image/png")
    Rack::Test::UploadedFile.new(StringIO.new(bytes), type, true, original_filename: name)
  end

  def upload(bytes, to: affiliation, name: "card.png", **more)
    post "/verified-members/evidence.json",
         params: {
           affiliation_id: to.id,
           consent_version: DiscourseVerifiedMembers::Consent.new(to).version,
           evidence_file: as_upload(bytes, name:),
           **more,
         }
    response.parsed_body["file"]
  end

  # @return [Result] of asking for it without a browser
  def upload_for(user, bytes, name: "card.png", affiliation: self.affiliation)
    DiscourseVerifiedMembers::UploadEvidence.call(
      guardian: user.guardian,
      params: {
        affiliation_id: affiliation.id,
        consent_version: DiscourseVerifiedMembers::Consent.new(affiliation).version,
        name:,
        bytes:,
      },
    )
  end
end
