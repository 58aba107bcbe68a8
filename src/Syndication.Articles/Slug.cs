namespace Syndication.Articles;

/// <summary>Addresses made from words.</summary>
public static class Slug
{
    /// <summary>The slug of a name: <c>Dış Açı</c>, <c>DIŞ AÇI</c> and <c>dış açı</c> give <c>dis-aci</c>.</summary>
    /// <returns>Lower-case ASCII letters, digits and single inner dashes; empty where the name holds no letter or digit.</returns>
    public static string For(string name) => throw new NotImplementedException();
}
