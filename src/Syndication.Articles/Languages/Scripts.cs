namespace Syndication.Articles.Languages;

/// <summary>How writing differs.</summary>
internal static class Scripts
{
    /// <summary>A sign of Chinese, Japanese or Korean as used in Chinese and Japanese, whose words are not parted by spaces.</summary>
    public static bool IsIdeograph(char c) => c is >= '\u3040' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF';

    /// <summary>Characters, of which a sign of a script without spaces says as much as three.</summary>
    public static int Weight(string text) => text.Length + (2 * text.Count(IsIdeograph));
}
