namespace Syndication.Server.Pages;

/// <summary>A text to be taken elsewhere: a field to select it in, and a button that copies it where scripts run.</summary>
internal static class CopyField
{
    /// <summary>A text of one line.</summary>
    /// <param name="id">Unique in the page.</param>
    /// <param name="label">What it is.</param>
    /// <param name="where">The file or the place it goes to, or null.</param>
    public static Markup Line(Words words, string id, string label, string value, string? where = null) => Field(
        words, id, where is null ? Markup.Of($"{label}") : Markup.Of($"{label} <small>{where}</small>"), Markup.Of($"""<input id="{id}" readonly value="{value}">"""));

    /// <summary>A text of several lines.</summary>
    public static Markup Lines(Words words, string id, string label, string value, int rows) => Field(
        words, id, Markup.Of($"{label}"), Markup.Of($"""<textarea id="{id}" readonly rows="{rows}">{value}</textarea>"""));

    // The button keeps its place before the script makes it appear, so that nothing moves.
    private static Markup Field(Words words, string id, Markup label, Markup field) => Markup.Of($"""
        <div class="copy"><label for="{id}">{label}</label>
        {field}<button type="button" aria-describedby="{id}">{words.Subscribing.Copy}</button></div>

        """);

    /// <summary>The script that makes the buttons work; once in a page.</summary>
    public static Markup Script(Words words, string address) =>
        Markup.Of($"""<script src="{address}" data-copied="{words.Subscribing.Copied}" defer></script>{"\n"}""");
}
