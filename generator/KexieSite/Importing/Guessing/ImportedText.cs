using System.Collections.Immutable;
using KexieSite.Configuration;

namespace KexieSite.Importing.Guessing;

/// <summary>A text as guessing sees it: its words, what its file says of it, and the site it will belong to.</summary>
internal sealed record ImportedText
{
    /// <summary>Where the first lines end, in which a text says what it is about.</summary>
    private const int HeadLines = 3;

    public ImportedText(ImportedDocument document, SiteConfig config, ImmutableArray<string> topics)
    {
        Document = document;
        Config = config;
        Topics = topics;
        Passages = PassageReader.Read(document.Blocks);
    }

    public ImportedDocument Document { get; }

    public SiteConfig Config { get; }

    /// <summary>The topics that the site has: those of site.yml and those of its texts.</summary>
    public ImmutableArray<string> Topics { get; }

    public ImmutableArray<Passage> Passages { get; }

    /// <summary>The title, as far as it is known; empty where it is not.</summary>
    public string Title => Fact("title")?.Value ?? "";

    /// <summary>The first lines.</summary>
    public IEnumerable<Passage> Head => Passages.Take(HeadLines);

    /// <summary>What the file says of a key; a sure value before one that is not.</summary>
    public ImportedFact? Fact(string key) =>
        Document.Facts.FirstOrDefault(f => f.Key == key && f.IsSure) ?? Document.Facts.FirstOrDefault(f => f.Key == key);

    /// <summary>This text with a further fact, where it has none of that key that is sure.</summary>
    public ImportedText With(Guess guess) => Fact(guess.Key) is { IsSure: true }
        ? this
        : new ImportedText(Document with { Facts = Document.Facts.Insert(0, new ImportedFact(guess.Key, guess.Value, guess.Quote, guess.IsSure)) }, Config, Topics);
}
