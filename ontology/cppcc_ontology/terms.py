"""IRIs of the ontology and of the vocabularies it reuses, as typed constants.

Generated from cppcc.ttl and data/reused.tsv by `python -m cppcc_ontology.generate_terms`; do not edit.
"""
# ruff: noqa: N815  (IRIs keep the case of their local names)

from typing import Final

__all__ = [
    "CPPCC",
    "DCAT",
    "DCTERMS",
    "FOAF",
    "GEO",
    "ID",
    "OA",
    "ONTOLOGY",
    "ORG",
    "OWL",
    "PREFIXES",
    "PROV",
    "QUDT",
    "RDF",
    "RDFS",
    "SCHEMA",
    "SH",
    "SKOS",
    "TIME",
    "VOCAB",
    "VOID",
    "XSD",
]

#: Namespace of things: id/KIND/KEY.
ID: Final = "https://w3id.org/cppcc/id/"
#: Namespace of concepts: vocab/SCHEME/NOTATION.
VOCAB: Final = "https://w3id.org/cppcc/vocab/"
#: The ontology's own IRI.
ONTOLOGY: Final = "https://w3id.org/cppcc/ontology"


class CPPCC:
    """Terms of <https://w3id.org/cppcc/ontology#>."""

    NAMESPACE: Final = "https://w3id.org/cppcc/ontology#"
    Activity: Final = "https://w3id.org/cppcc/ontology#Activity"
    Agent: Final = "https://w3id.org/cppcc/ontology#Agent"
    Article: Final = "https://w3id.org/cppcc/ontology#Article"
    Body: Final = "https://w3id.org/cppcc/ontology#Body"
    Claim: Final = "https://w3id.org/cppcc/ontology#Claim"
    Committee: Final = "https://w3id.org/cppcc/ontology#Committee"
    Evidence: Final = "https://w3id.org/cppcc/ontology#Evidence"
    Initiative: Final = "https://w3id.org/cppcc/ontology#Initiative"
    Membership: Final = "https://w3id.org/cppcc/ontology#Membership"
    Organization: Final = "https://w3id.org/cppcc/ontology#Organization"
    Outcome: Final = "https://w3id.org/cppcc/ontology#Outcome"
    Person: Final = "https://w3id.org/cppcc/ontology#Person"
    Place: Final = "https://w3id.org/cppcc/ontology#Place"
    Practice: Final = "https://w3id.org/cppcc/ontology#Practice"
    Session: Final = "https://w3id.org/cppcc/ontology#Session"
    Source: Final = "https://w3id.org/cppcc/ontology#Source"
    Step: Final = "https://w3id.org/cppcc/ontology#Step"
    Term: Final = "https://w3id.org/cppcc/ontology#Term"
    Unit: Final = "https://w3id.org/cppcc/ontology#Unit"
    Work: Final = "https://w3id.org/cppcc/ontology#Work"
    activityType: Final = "https://w3id.org/cppcc/ontology#activityType"
    agent: Final = "https://w3id.org/cppcc/ontology#agent"
    attribution: Final = "https://w3id.org/cppcc/ontology#attribution"
    baseline: Final = "https://w3id.org/cppcc/ontology#baseline"
    begin: Final = "https://w3id.org/cppcc/ontology#begin"
    byline: Final = "https://w3id.org/cppcc/ontology#byline"
    bylineText: Final = "https://w3id.org/cppcc/ontology#bylineText"
    claimObject: Final = "https://w3id.org/cppcc/ontology#claimObject"
    claimPredicate: Final = "https://w3id.org/cppcc/ontology#claimPredicate"
    claimSubject: Final = "https://w3id.org/cppcc/ontology#claimSubject"
    claimant: Final = "https://w3id.org/cppcc/ontology#claimant"
    comparator: Final = "https://w3id.org/cppcc/ontology#comparator"
    date: Final = "https://w3id.org/cppcc/ontology#date"
    derivedFrom: Final = "https://w3id.org/cppcc/ontology#derivedFrom"
    digest: Final = "https://w3id.org/cppcc/ontology#digest"
    division: Final = "https://w3id.org/cppcc/ontology#division"
    divisionCode: Final = "https://w3id.org/cppcc/ontology#divisionCode"
    edtf: Final = "https://w3id.org/cppcc/ontology#edtf"
    end: Final = "https://w3id.org/cppcc/ontology#end"
    endorsedBy: Final = "https://w3id.org/cppcc/ontology#endorsedBy"
    evidence: Final = "https://w3id.org/cppcc/ontology#evidence"
    finish: Final = "https://w3id.org/cppcc/ontology#finish"
    formerCode: Final = "https://w3id.org/cppcc/ontology#formerCode"
    heldFrom: Final = "https://w3id.org/cppcc/ontology#heldFrom"
    heldUntil: Final = "https://w3id.org/cppcc/ontology#heldUntil"
    home: Final = "https://w3id.org/cppcc/ontology#home"
    inArticle: Final = "https://w3id.org/cppcc/ontology#inArticle"
    inSentence: Final = "https://w3id.org/cppcc/ontology#inSentence"
    inSource: Final = "https://w3id.org/cppcc/ontology#inSource"
    indicator: Final = "https://w3id.org/cppcc/ontology#indicator"
    initiative: Final = "https://w3id.org/cppcc/ontology#initiative"
    initiativeKind: Final = "https://w3id.org/cppcc/ontology#initiativeKind"
    jointProposer: Final = "https://w3id.org/cppcc/ontology#jointProposer"
    leadBody: Final = "https://w3id.org/cppcc/ontology#leadBody"
    level: Final = "https://w3id.org/cppcc/ontology#level"
    member: Final = "https://w3id.org/cppcc/ontology#member"
    mergedInto: Final = "https://w3id.org/cppcc/ontology#mergedInto"
    openEnded: Final = "https://w3id.org/cppcc/ontology#openEnded"
    ordinal: Final = "https://w3id.org/cppcc/ontology#ordinal"
    organization: Final = "https://w3id.org/cppcc/ontology#organization"
    organizationName: Final = "https://w3id.org/cppcc/ontology#organizationName"
    originalWords: Final = "https://w3id.org/cppcc/ontology#originalWords"
    outcomeKind: Final = "https://w3id.org/cppcc/ontology#outcomeKind"
    parentPlace: Final = "https://w3id.org/cppcc/ontology#parentPlace"
    participant: Final = "https://w3id.org/cppcc/ontology#participant"
    participantName: Final = "https://w3id.org/cppcc/ontology#participantName"
    period: Final = "https://w3id.org/cppcc/ontology#period"
    place: Final = "https://w3id.org/cppcc/ontology#place"
    placeLevel: Final = "https://w3id.org/cppcc/ontology#placeLevel"
    placeName: Final = "https://w3id.org/cppcc/ontology#placeName"
    practisedBy: Final = "https://w3id.org/cppcc/ontology#practisedBy"
    proposalNumber: Final = "https://w3id.org/cppcc/ontology#proposalNumber"
    proposer: Final = "https://w3id.org/cppcc/ontology#proposer"
    published: Final = "https://w3id.org/cppcc/ontology#published"
    quote: Final = "https://w3id.org/cppcc/ontology#quote"
    referenceYear: Final = "https://w3id.org/cppcc/ontology#referenceYear"
    replacedBy: Final = "https://w3id.org/cppcc/ontology#replacedBy"
    replyClass: Final = "https://w3id.org/cppcc/ontology#replyClass"
    resultOf: Final = "https://w3id.org/cppcc/ontology#resultOf"
    role: Final = "https://w3id.org/cppcc/ontology#role"
    roleTitle: Final = "https://w3id.org/cppcc/ontology#roleTitle"
    rule: Final = "https://w3id.org/cppcc/ontology#rule"
    satisfaction: Final = "https://w3id.org/cppcc/ontology#satisfaction"
    sector: Final = "https://w3id.org/cppcc/ontology#sector"
    sectorName: Final = "https://w3id.org/cppcc/ontology#sectorName"
    session: Final = "https://w3id.org/cppcc/ontology#session"
    since: Final = "https://w3id.org/cppcc/ontology#since"
    start: Final = "https://w3id.org/cppcc/ontology#start"
    status: Final = "https://w3id.org/cppcc/ontology#status"
    stepKind: Final = "https://w3id.org/cppcc/ontology#stepKind"
    stepOf: Final = "https://w3id.org/cppcc/ontology#stepOf"
    subject: Final = "https://w3id.org/cppcc/ontology#subject"
    superior: Final = "https://w3id.org/cppcc/ontology#superior"
    supervisor: Final = "https://w3id.org/cppcc/ontology#supervisor"
    supportingBody: Final = "https://w3id.org/cppcc/ontology#supportingBody"
    term: Final = "https://w3id.org/cppcc/ontology#term"
    termOf: Final = "https://w3id.org/cppcc/ontology#termOf"
    topic: Final = "https://w3id.org/cppcc/ontology#topic"
    unitKind: Final = "https://w3id.org/cppcc/ontology#unitKind"
    unitOf: Final = "https://w3id.org/cppcc/ontology#unitOf"
    unitText: Final = "https://w3id.org/cppcc/ontology#unitText"
    value: Final = "https://w3id.org/cppcc/ontology#value"
    within: Final = "https://w3id.org/cppcc/ontology#within"
    workKind: Final = "https://w3id.org/cppcc/ontology#workKind"
    workOf: Final = "https://w3id.org/cppcc/ontology#workOf"


class DCAT:
    """Terms of <http://www.w3.org/ns/dcat#>."""

    NAMESPACE: Final = "http://www.w3.org/ns/dcat#"
    Dataset: Final = "http://www.w3.org/ns/dcat#Dataset"
    Distribution: Final = "http://www.w3.org/ns/dcat#Distribution"
    byteSize: Final = "http://www.w3.org/ns/dcat#byteSize"
    distribution: Final = "http://www.w3.org/ns/dcat#distribution"
    downloadURL: Final = "http://www.w3.org/ns/dcat#downloadURL"
    keyword: Final = "http://www.w3.org/ns/dcat#keyword"
    landingPage: Final = "http://www.w3.org/ns/dcat#landingPage"
    mediaType: Final = "http://www.w3.org/ns/dcat#mediaType"


class DCTERMS:
    """Terms of <http://purl.org/dc/terms/>."""

    NAMESPACE: Final = "http://purl.org/dc/terms/"
    created: Final = "http://purl.org/dc/terms/created"
    creator: Final = "http://purl.org/dc/terms/creator"
    description: Final = "http://purl.org/dc/terms/description"
    format: Final = "http://purl.org/dc/terms/format"
    identifier: Final = "http://purl.org/dc/terms/identifier"
    isPartOf: Final = "http://purl.org/dc/terms/isPartOf"
    issued: Final = "http://purl.org/dc/terms/issued"
    language: Final = "http://purl.org/dc/terms/language"
    license: Final = "http://purl.org/dc/terms/license"
    modified: Final = "http://purl.org/dc/terms/modified"
    publisher: Final = "http://purl.org/dc/terms/publisher"
    source: Final = "http://purl.org/dc/terms/source"
    spatial: Final = "http://purl.org/dc/terms/spatial"
    subject: Final = "http://purl.org/dc/terms/subject"
    temporal: Final = "http://purl.org/dc/terms/temporal"
    title: Final = "http://purl.org/dc/terms/title"


class FOAF:
    """Terms of <http://xmlns.com/foaf/0.1/>."""

    NAMESPACE: Final = "http://xmlns.com/foaf/0.1/"
    Agent: Final = "http://xmlns.com/foaf/0.1/Agent"
    Person: Final = "http://xmlns.com/foaf/0.1/Person"
    name: Final = "http://xmlns.com/foaf/0.1/name"


class GEO:
    """Terms of <http://www.w3.org/2003/01/geo/wgs84_pos#>."""

    NAMESPACE: Final = "http://www.w3.org/2003/01/geo/wgs84_pos#"
    lat: Final = "http://www.w3.org/2003/01/geo/wgs84_pos#lat"
    long: Final = "http://www.w3.org/2003/01/geo/wgs84_pos#long"


class OA:
    """Terms of <http://www.w3.org/ns/oa#>."""

    NAMESPACE: Final = "http://www.w3.org/ns/oa#"
    Annotation: Final = "http://www.w3.org/ns/oa#Annotation"
    SpecificResource: Final = "http://www.w3.org/ns/oa#SpecificResource"
    TextPositionSelector: Final = "http://www.w3.org/ns/oa#TextPositionSelector"
    TextQuoteSelector: Final = "http://www.w3.org/ns/oa#TextQuoteSelector"
    end: Final = "http://www.w3.org/ns/oa#end"
    exact: Final = "http://www.w3.org/ns/oa#exact"
    hasBody: Final = "http://www.w3.org/ns/oa#hasBody"
    hasSelector: Final = "http://www.w3.org/ns/oa#hasSelector"
    hasSource: Final = "http://www.w3.org/ns/oa#hasSource"
    hasTarget: Final = "http://www.w3.org/ns/oa#hasTarget"
    prefix: Final = "http://www.w3.org/ns/oa#prefix"
    start: Final = "http://www.w3.org/ns/oa#start"
    suffix: Final = "http://www.w3.org/ns/oa#suffix"


class ORG:
    """Terms of <http://www.w3.org/ns/org#>."""

    NAMESPACE: Final = "http://www.w3.org/ns/org#"
    FormalOrganization: Final = "http://www.w3.org/ns/org#FormalOrganization"
    Membership: Final = "http://www.w3.org/ns/org#Membership"
    Organization: Final = "http://www.w3.org/ns/org#Organization"
    OrganizationalUnit: Final = "http://www.w3.org/ns/org#OrganizationalUnit"
    Post: Final = "http://www.w3.org/ns/org#Post"
    Role: Final = "http://www.w3.org/ns/org#Role"
    classification: Final = "http://www.w3.org/ns/org#classification"
    hasUnit: Final = "http://www.w3.org/ns/org#hasUnit"
    identifier: Final = "http://www.w3.org/ns/org#identifier"
    member: Final = "http://www.w3.org/ns/org#member"
    memberDuring: Final = "http://www.w3.org/ns/org#memberDuring"
    organization: Final = "http://www.w3.org/ns/org#organization"
    role: Final = "http://www.w3.org/ns/org#role"
    subOrganizationOf: Final = "http://www.w3.org/ns/org#subOrganizationOf"
    unitOf: Final = "http://www.w3.org/ns/org#unitOf"


class OWL:
    """Terms of <http://www.w3.org/2002/07/owl#>."""

    NAMESPACE: Final = "http://www.w3.org/2002/07/owl#"
    AnnotationProperty: Final = "http://www.w3.org/2002/07/owl#AnnotationProperty"
    Class: Final = "http://www.w3.org/2002/07/owl#Class"
    DatatypeProperty: Final = "http://www.w3.org/2002/07/owl#DatatypeProperty"
    NamedIndividual: Final = "http://www.w3.org/2002/07/owl#NamedIndividual"
    ObjectProperty: Final = "http://www.w3.org/2002/07/owl#ObjectProperty"
    Ontology: Final = "http://www.w3.org/2002/07/owl#Ontology"
    Thing: Final = "http://www.w3.org/2002/07/owl#Thing"
    inverseOf: Final = "http://www.w3.org/2002/07/owl#inverseOf"
    sameAs: Final = "http://www.w3.org/2002/07/owl#sameAs"
    versionIRI: Final = "http://www.w3.org/2002/07/owl#versionIRI"
    versionInfo: Final = "http://www.w3.org/2002/07/owl#versionInfo"


class PROV:
    """Terms of <http://www.w3.org/ns/prov#>."""

    NAMESPACE: Final = "http://www.w3.org/ns/prov#"
    Activity: Final = "http://www.w3.org/ns/prov#Activity"
    Agent: Final = "http://www.w3.org/ns/prov#Agent"
    Entity: Final = "http://www.w3.org/ns/prov#Entity"
    Plan: Final = "http://www.w3.org/ns/prov#Plan"
    SoftwareAgent: Final = "http://www.w3.org/ns/prov#SoftwareAgent"
    atTime: Final = "http://www.w3.org/ns/prov#atTime"
    endedAtTime: Final = "http://www.w3.org/ns/prov#endedAtTime"
    generated: Final = "http://www.w3.org/ns/prov#generated"
    startedAtTime: Final = "http://www.w3.org/ns/prov#startedAtTime"
    used: Final = "http://www.w3.org/ns/prov#used"
    wasAssociatedWith: Final = "http://www.w3.org/ns/prov#wasAssociatedWith"
    wasAttributedTo: Final = "http://www.w3.org/ns/prov#wasAttributedTo"
    wasDerivedFrom: Final = "http://www.w3.org/ns/prov#wasDerivedFrom"
    wasGeneratedBy: Final = "http://www.w3.org/ns/prov#wasGeneratedBy"
    wasInformedBy: Final = "http://www.w3.org/ns/prov#wasInformedBy"


class QUDT:
    """Terms of <http://qudt.org/schema/qudt/>."""

    NAMESPACE: Final = "http://qudt.org/schema/qudt/"
    Quantity: Final = "http://qudt.org/schema/qudt/Quantity"
    QuantityValue: Final = "http://qudt.org/schema/qudt/QuantityValue"
    hasUnit: Final = "http://qudt.org/schema/qudt/hasUnit"
    numericValue: Final = "http://qudt.org/schema/qudt/numericValue"
    unit: Final = "http://qudt.org/schema/qudt/unit"


class RDF:
    """Terms of <http://www.w3.org/1999/02/22-rdf-syntax-ns#>."""

    NAMESPACE: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    Property: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#Property"
    Statement: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#Statement"
    first: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#first"
    langString: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString"
    nil: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#nil"
    object: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#object"
    predicate: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#predicate"
    reifies: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies"
    rest: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#rest"
    subject: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#subject"
    type: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"


class RDFS:
    """Terms of <http://www.w3.org/2000/01/rdf-schema#>."""

    NAMESPACE: Final = "http://www.w3.org/2000/01/rdf-schema#"
    Class: Final = "http://www.w3.org/2000/01/rdf-schema#Class"
    Datatype: Final = "http://www.w3.org/2000/01/rdf-schema#Datatype"
    comment: Final = "http://www.w3.org/2000/01/rdf-schema#comment"
    domain: Final = "http://www.w3.org/2000/01/rdf-schema#domain"
    isDefinedBy: Final = "http://www.w3.org/2000/01/rdf-schema#isDefinedBy"
    label: Final = "http://www.w3.org/2000/01/rdf-schema#label"
    member: Final = "http://www.w3.org/2000/01/rdf-schema#member"
    range: Final = "http://www.w3.org/2000/01/rdf-schema#range"
    seeAlso: Final = "http://www.w3.org/2000/01/rdf-schema#seeAlso"
    subClassOf: Final = "http://www.w3.org/2000/01/rdf-schema#subClassOf"
    subPropertyOf: Final = "http://www.w3.org/2000/01/rdf-schema#subPropertyOf"


class SCHEMA:
    """Terms of <https://schema.org/>."""

    NAMESPACE: Final = "https://schema.org/"
    Action: Final = "https://schema.org/Action"
    Event: Final = "https://schema.org/Event"
    GovernmentOrganization: Final = "https://schema.org/GovernmentOrganization"
    Organization: Final = "https://schema.org/Organization"
    Person: Final = "https://schema.org/Person"
    Place: Final = "https://schema.org/Place"
    Role: Final = "https://schema.org/Role"
    name: Final = "https://schema.org/name"


class SH:
    """Terms of <http://www.w3.org/ns/shacl#>."""

    NAMESPACE: Final = "http://www.w3.org/ns/shacl#"
    NodeShape: Final = "http://www.w3.org/ns/shacl#NodeShape"
    PropertyShape: Final = "http://www.w3.org/ns/shacl#PropertyShape"
    SPARQLConstraint: Final = "http://www.w3.org/ns/shacl#SPARQLConstraint"
    SPARQLExecutable: Final = "http://www.w3.org/ns/shacl#SPARQLExecutable"
    SPARQLSelectExecutable: Final = "http://www.w3.org/ns/shacl#SPARQLSelectExecutable"
    ValidationReport: Final = "http://www.w3.org/ns/shacl#ValidationReport"
    ValidationResult: Final = "http://www.w3.org/ns/shacl#ValidationResult"
    conforms: Final = "http://www.w3.org/ns/shacl#conforms"
    declare: Final = "http://www.w3.org/ns/shacl#declare"
    description: Final = "http://www.w3.org/ns/shacl#description"
    focusNode: Final = "http://www.w3.org/ns/shacl#focusNode"
    message: Final = "http://www.w3.org/ns/shacl#message"
    name: Final = "http://www.w3.org/ns/shacl#name"
    namespace: Final = "http://www.w3.org/ns/shacl#namespace"
    parameter: Final = "http://www.w3.org/ns/shacl#parameter"
    prefix: Final = "http://www.w3.org/ns/shacl#prefix"
    prefixes: Final = "http://www.w3.org/ns/shacl#prefixes"
    resultMessage: Final = "http://www.w3.org/ns/shacl#resultMessage"
    resultPath: Final = "http://www.w3.org/ns/shacl#resultPath"
    resultSeverity: Final = "http://www.w3.org/ns/shacl#resultSeverity"
    select: Final = "http://www.w3.org/ns/shacl#select"
    severity: Final = "http://www.w3.org/ns/shacl#severity"
    sourceConstraintComponent: Final = "http://www.w3.org/ns/shacl#sourceConstraintComponent"
    sourceShape: Final = "http://www.w3.org/ns/shacl#sourceShape"
    targetClass: Final = "http://www.w3.org/ns/shacl#targetClass"
    value: Final = "http://www.w3.org/ns/shacl#value"


class SKOS:
    """Terms of <http://www.w3.org/2004/02/skos/core#>."""

    NAMESPACE: Final = "http://www.w3.org/2004/02/skos/core#"
    Collection: Final = "http://www.w3.org/2004/02/skos/core#Collection"
    Concept: Final = "http://www.w3.org/2004/02/skos/core#Concept"
    ConceptScheme: Final = "http://www.w3.org/2004/02/skos/core#ConceptScheme"
    altLabel: Final = "http://www.w3.org/2004/02/skos/core#altLabel"
    broader: Final = "http://www.w3.org/2004/02/skos/core#broader"
    closeMatch: Final = "http://www.w3.org/2004/02/skos/core#closeMatch"
    definition: Final = "http://www.w3.org/2004/02/skos/core#definition"
    exactMatch: Final = "http://www.w3.org/2004/02/skos/core#exactMatch"
    example: Final = "http://www.w3.org/2004/02/skos/core#example"
    hasTopConcept: Final = "http://www.w3.org/2004/02/skos/core#hasTopConcept"
    hiddenLabel: Final = "http://www.w3.org/2004/02/skos/core#hiddenLabel"
    inScheme: Final = "http://www.w3.org/2004/02/skos/core#inScheme"
    member: Final = "http://www.w3.org/2004/02/skos/core#member"
    narrower: Final = "http://www.w3.org/2004/02/skos/core#narrower"
    notation: Final = "http://www.w3.org/2004/02/skos/core#notation"
    note: Final = "http://www.w3.org/2004/02/skos/core#note"
    prefLabel: Final = "http://www.w3.org/2004/02/skos/core#prefLabel"
    related: Final = "http://www.w3.org/2004/02/skos/core#related"
    topConceptOf: Final = "http://www.w3.org/2004/02/skos/core#topConceptOf"


class TIME:
    """Terms of <http://www.w3.org/2006/time#>."""

    NAMESPACE: Final = "http://www.w3.org/2006/time#"
    Instant: Final = "http://www.w3.org/2006/time#Instant"
    Interval: Final = "http://www.w3.org/2006/time#Interval"
    ProperInterval: Final = "http://www.w3.org/2006/time#ProperInterval"
    hasBeginning: Final = "http://www.w3.org/2006/time#hasBeginning"
    hasEnd: Final = "http://www.w3.org/2006/time#hasEnd"
    inXSDDate: Final = "http://www.w3.org/2006/time#inXSDDate"
    intervalDuring: Final = "http://www.w3.org/2006/time#intervalDuring"


class VOID:
    """Terms of <http://rdfs.org/ns/void#>."""

    NAMESPACE: Final = "http://rdfs.org/ns/void#"
    Dataset: Final = "http://rdfs.org/ns/void#Dataset"
    class_: Final = "http://rdfs.org/ns/void#class"
    classPartition: Final = "http://rdfs.org/ns/void#classPartition"
    classes: Final = "http://rdfs.org/ns/void#classes"
    dataDump: Final = "http://rdfs.org/ns/void#dataDump"
    distinctObjects: Final = "http://rdfs.org/ns/void#distinctObjects"
    distinctSubjects: Final = "http://rdfs.org/ns/void#distinctSubjects"
    entities: Final = "http://rdfs.org/ns/void#entities"
    exampleResource: Final = "http://rdfs.org/ns/void#exampleResource"
    feature: Final = "http://rdfs.org/ns/void#feature"
    properties: Final = "http://rdfs.org/ns/void#properties"
    property: Final = "http://rdfs.org/ns/void#property"
    propertyPartition: Final = "http://rdfs.org/ns/void#propertyPartition"
    sparqlEndpoint: Final = "http://rdfs.org/ns/void#sparqlEndpoint"
    triples: Final = "http://rdfs.org/ns/void#triples"
    uriSpace: Final = "http://rdfs.org/ns/void#uriSpace"
    vocabulary: Final = "http://rdfs.org/ns/void#vocabulary"


class XSD:
    """Terms of <http://www.w3.org/2001/XMLSchema#>."""

    NAMESPACE: Final = "http://www.w3.org/2001/XMLSchema#"
    anyURI: Final = "http://www.w3.org/2001/XMLSchema#anyURI"
    boolean: Final = "http://www.w3.org/2001/XMLSchema#boolean"
    date: Final = "http://www.w3.org/2001/XMLSchema#date"
    dateTime: Final = "http://www.w3.org/2001/XMLSchema#dateTime"
    decimal: Final = "http://www.w3.org/2001/XMLSchema#decimal"
    double: Final = "http://www.w3.org/2001/XMLSchema#double"
    gYear: Final = "http://www.w3.org/2001/XMLSchema#gYear"
    gYearMonth: Final = "http://www.w3.org/2001/XMLSchema#gYearMonth"
    integer: Final = "http://www.w3.org/2001/XMLSchema#integer"
    string: Final = "http://www.w3.org/2001/XMLSchema#string"


#: Namespace of each prefix that CURIEs and queries use.
PREFIXES: Final[dict[str, str]] = {
    "cppcc": "https://w3id.org/cppcc/ontology#",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "geo": "http://www.w3.org/2003/01/geo/wgs84_pos#",
    "id": "https://w3id.org/cppcc/id/",
    "oa": "http://www.w3.org/ns/oa#",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "qudt": "http://qudt.org/schema/qudt/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "sh": "http://www.w3.org/ns/shacl#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "time": "http://www.w3.org/2006/time#",
    "vocab": "https://w3id.org/cppcc/vocab/",
    "void": "http://rdfs.org/ns/void#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
