import { Body, Button, Column, Container, Head, Heading, Hr, Html, Img, Link, Preview, Row, Section, Text } from "@react-email/components";

export default () => (
  <>
    <Text style={{ color: "red", margin: 0 }}>We bake at six.</Text>
    <Text data-note="act now" aria-label="synergy">
      And we sweep
      at noon.
    </Text>
  </>
);
