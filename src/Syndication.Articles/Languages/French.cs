using System.Globalization;

namespace Syndication.Articles.Languages;

/// <summary>French: dates, credits and sections.</summary>
internal static class French
{
    public static readonly Language Language = new()
    {
        Tag = "fr",
        Labels = FrenchLabels.Labels,
        Culture = CultureInfo.GetCultureInfo("fr-FR"),
        Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"),
        OwnLetters = "œùëûŒ",
        StopWords = Words.Set("le|la|les|des|et|du|en|un|une|est|que|qui|dans|pour|par|sur|pas|plus|au|avec|ce|il|sont|ne|se|aux|ont|cette|mais|ou|nous|elle|son|ses|leur|été|comme|sa|à|d|l|qu|n|s|c"),
        Months = Words.Numbered(1, "janvier/janv/jan", "février/févr/fév", "mars", "avril/avr", "mai", "juin", "juillet/juil", "août/aou", "septembre/sept/sep", "octobre/oct", "novembre/nov", "décembre/déc"),
        Weekdays = Words.Set("lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lun|mar|mer|jeu|ven|sam|dim"),
        Units = Words.Units("secondes/seconde", "minutes/minute/min/mn", "heures/heure/h", "jours/jour/j", "semaines/semaine", "mois", "ans/an/années/année"),
        AgoWords = Words.Set("il y a|y a"),
        NowPhrases = Words.Set("à l'instant|maintenant"),
        DaysAgo = Words.Numbered(0, "aujourd'hui", "hier", "avant-hier"),
        PublishedLabels = Words.Set("Publié|Publié le|Publiée le|Mis en ligne le|Posté le|Paru le|Date|Créé le|Écrit le|Date de publication|Publication|Par le"),
        UpdatedLabels = Words.Set("Mis à jour|Mis à jour le|Mise à jour|Mise à jour le|Modifié le|Actualisé le|Dernière mise à jour|Dernière mise à jour le|Dernière modification"),
        AuthorLabels = Words.Set("Par|Auteur|Auteurs|Écrit par|Rédigé par|Propos recueillis par|Texte|De|Publié par|Posté par|Signé"),
        CreditLabels = Words.Set("Photo|Photos|Crédit|Crédits|Crédit photo|Traduction|Traduit par|Illustration|Vidéo"),
        SourceLabels = Words.Set("Source|Sources"),
        CategoryLabels = Words.Set("Catégorie|Catégories|Rubrique|Rubriques|Classé dans|Publié dans"),
        TagLabels = Words.Set("Mots-clés|Mots clés|Étiquettes|Tags|Thèmes|Sujets|Lire aussi"),
        AndWords = Words.Set("et|avec"),
        Introductions = Words.Set("est un|est une|est journaliste"),
        NewsroomWords = Words.Set("rédaction|rédacteur|rédacteurs|journal|agence|presse|équipe|service|magazine|site|admin|actualités|info|infos|société|université|institut|ministère|association|fondation"),
        RoleWords = Words.Set("journaliste|rédacteur|rédactrice|correspondant|correspondante|reporter|auteur|autrice|directeur|directrice|chroniqueur|chroniqueuse|éditorialiste|envoyé spécial|envoyée spéciale|professeur"),
        Agencies = Words.Shown("AFP/Agence France-Presse", "Reuters", "AP/Associated Press", "Belga", "ATS"),
        HomeCrumbs = Words.Set("Accueil|Home|Vous êtes ici|Page d'accueil"),
        EmptySections = Words.Set("Accueil|Article|Articles|Actualités|Actualité|Non classé|À la une|Une|Actus|Actu"),
        SectionNames = Words.BySlug("Politique|International|Monde|France|Économie|Société|Sport|Culture|Sciences|Santé|Planète|Environnement|Idées|Opinions|Médias|High-tech|Technologie|Éducation|Justice|Faits divers|Entreprises|Finance|Immobilier|Voyage"),
    };
}
