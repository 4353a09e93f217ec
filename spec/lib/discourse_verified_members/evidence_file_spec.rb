# frozen_string_literal: true

RSpec.describe DiscourseVerifiedMembers::EvidenceFile do
  include_context "with evidence files"

  def problem_of(bytes, name = "card.png")
    described_class.new(name, bytes).problem
  end

  %w[jpeg png webp].each do |kind|
    it "draws a #{kind} anew, whatever it is called, and leaves out what was hidden in it" do
      original = picture(kind, marker: "marker-42")
      original += "EXIF\x09\0\0\0marker-42\0".b if kind == "webp"
      expect(original).to include("marker-42")

      file = described_class.new("letter.pdf", original)

      expect(file).to have_attributes(problem: nil, kind:)
      expect(file.bytes).not_to include("marker-42")
      expect(FastImage.size(StringIO.new(file.bytes))).to eq([40, 30])
      expect(FastImage.type(StringIO.new(file.bytes))).to eq(kind.to_sym)
    end
  end

  it "turns a photo as its camera was held" do
    upright =
      Open3.capture2(*%w[magick -size 40x30 xc:blue -orient RightTop jpeg:-], binmode: true).first
    # ImageMagick writes the orientation only into an EXIF profile that is there.
    exif = "Exif\0\0MM\0*\0\0\0\b\0\1\1\x12\0\3\0\0\0\1\0\6\0\0\0\0\0\0".b
    turned = upright[0, 2] + "\xFF\xE1".b + [exif.bytesize + 2].pack("n") + exif + upright[2..]

    file = described_class.new("photo.jpg", turned)

    expect(FastImage.size(StringIO.new(file.bytes))).to eq([30, 40])
    expect(file.bytes).not_to include("Exif")
  end

  it "leaves a second file out of a picture that is two in one" do
    file = described_class.new("card.png", picture + "PK\x03\x04<script>alert(1)</script>".b)

    expect(file.problem).to be_nil
    expect(file.bytes).not_to include("<script>")
  end

  it "takes a PDF as it is" do
    expect(described_class.new("a.pdf", document)).to have_attributes(
      problem: nil,
      kind: "pdf",
      bytes: document,
    )
  end

  it "does not go by the name of what is something else" do
    svg = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"

    [
      svg,
      "<?xml version='1.0'?>#{svg}",
      "GIF89a",
      "PK\x03\x04",
      "MZ",
      "RIFF\0\0\0\0WAVE",
    ].each { |bytes| expect(problem_of(bytes)).to eq(:file_of_unknown_kind) }
    expect(problem_of("<html>#{document}", "a.pdf")).to eq(:file_of_unknown_kind)
    expect(problem_of("push graphic-context\nimage over 0,0 0,0 'https://example.com/x'")).to eq(
      :file_of_unknown_kind,
    )
  end

  it "says what is wrong: nothing, too much, cut off, two in one" do
    png = picture
    expect(problem_of("")).to eq(:file_empty)
    expect(problem_of(nil)).to eq(:file_empty)
    expect(problem_of("\0" * (8.megabytes + 1))).to eq(:file_too_large)
    expect(problem_of(png[0, png.length / 2])).to eq(:file_damaged)
    expect(problem_of(picture("jpeg")[0..-40])).to eq(:file_damaged)
    expect(problem_of(picture("webp")[0..-40])).to eq(:file_damaged)
    expect(problem_of(document[0..-20])).to eq(:file_damaged)
    expect(problem_of(document + "PK\x03\x04")).to eq(:file_damaged)
    expect(problem_of("\x89PNG\r\n\x1A\n".b + "IEND\xAE\x42\x60\x82".b)).to eq(:file_damaged)
  end

  it "does not unpack a bomb to see how large it is" do
    Open3.expects(:capture3).never

    expect(problem_of(picture_that_claims(30_000, 30_000))).to eq(:file_has_too_many_pixels)
    expect(problem_of(picture_that_claims(1, 16_001))).to eq(:file_has_too_many_pixels)
    expect(problem_of(picture_that_claims(2**31, 2**31))).to be_present
  end

  it "refuses a picture whose inside is not what its head says" do
    expect(problem_of(picture_that_claims(500, 500))).to eq(:file_damaged)
  end

  it "keeps of a name what is one line of text" do
    names = {
      "../../etc/passwd" => "passwd",
      "C:\\scans\\卡 1.png" => "卡 1.png",
      "a\u0000b\u202Egnp.exe\r\nX: y" => "abgnp.exeX: y",
      "  " => "file.png",
      nil => "file.png",
      "\xFF\xFE.png".b => ".png",
    }

    names.each { |given, kept| expect(described_class.new(given, picture).name).to eq(kept) }
    expect(described_class.new("x" * 500 + ".png", picture).name).to end_with(
      "x.png",
    ).and have_attributes(length: 100)
  end
end
