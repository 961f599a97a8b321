namespace KexieSite.Importing;

/// <summary>How a text numbers its parts, from the widest part to the narrowest (GB/T 9704-2012, 7.3.3, and what people write besides).</summary>
public enum NumberForm
{
    /// <summary>第一部分.</summary>
    Part,

    /// <summary>第一章.</summary>
    Chapter,

    /// <summary>第一节.</summary>
    Section,

    /// <summary>一、</summary>
    Han,

    /// <summary>（一）.</summary>
    HanInParentheses,

    /// <summary>1. or 1、</summary>
    Arabic,

    /// <summary>（1）.</summary>
    ArabicInParentheses,

    /// <summary>①.</summary>
    Circled,

    /// <summary>一是.</summary>
    Sentence,
}
